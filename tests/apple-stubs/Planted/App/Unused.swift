// The compiler says: was never used
func unused() {
    let never = 0
}
