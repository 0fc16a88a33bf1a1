package app.stillpoint.core

/** All parts, in the order in which a screen reader comes to them. */
public fun Page.parts(): List<Part> = sides.flatMap { it.read + it.choose + it.ways }

/** Everything there is to touch, in the order in which a screen reader comes to it. */
public fun Page.choices(): List<Choice> = parts().flatMap(Part::choices) + listOfNotNull(band) + edge

/** Everything there is to write. */
public fun Page.blanks(): List<Blank> = parts().filterIsInstance<Part.Field>().map { it.blank }

/** What can be touched in it. */
public fun Part.choices(): List<Choice> =
    when (this) {
        is Part.One -> listOf(choice)
        is Part.Row -> choices
        is Part.Scale -> answers
        is Part.Stones -> stones.map { it.choice }
        is Part.Stepper -> listOf(less, more)
        is Part.Body -> places.map { it.choice }
        else -> emptyList()
    }
