extension [UInt8] {
  /// Appends a text for the content of an element or for an attribute in double quotation marks.
  ///
  /// The specials are escaped. What XML 1.0 forbids (section 2.2: controls, U+FFFE, U+FFFF) becomes U+FFFD, so that
  /// no text makes a file unreadable. Line ends are written as references: a log that shows the file shows no line that
  /// begins with what a document says, which a runner could take for a command.
  package mutating func writeXML(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write("&quot;")
      case "\r": write("&#13;")
      case "\n": write("&#10;")
      case "\t": append(UInt8(scalar.value))
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        write("\u{FFFD}")
      default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Appends an attribute behind a blank. Line ends and tabs are written so that no reader turns them into blanks.
  package mutating func writeAttribute(_ name: String, _ text: String) {
    write(" \(name)=\"")
    for part in text.split(separator: "\t", omittingEmptySubsequences: false) {
      writeXML(String(part))
      if part.endIndex < text.endIndex { write("&#9;") }
    }
    write("\"")
  }

  /// Appends an element that holds a text, on a line of its own.
  package mutating func writeElement(_ name: String, _ text: String, indent: String) {
    write("\(indent)<\(name)>")
    writeXML(text)
    writeLine("</\(name.prefix { $0 != " " })>")
  }
}
