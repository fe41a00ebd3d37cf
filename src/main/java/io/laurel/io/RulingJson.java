package io.laurel.io;

import io.laurel.Ruling;
import io.laurel.io.json.JsonFields;

/** A human decision, the same in contests and outcomes. */
final class RulingJson {

  private RulingJson() {}

  static void write(JsonFields json, Ruling ruling) {
    json.text("decides", ruling.decides())
        .texts("order", ruling.order())
        .decimal("value", ruling.value())
        .text("author", ruling.author())
        .text("time", ruling.time())
        .text("reason", ruling.reason());
  }
}
