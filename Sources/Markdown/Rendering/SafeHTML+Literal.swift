/// Markup written in our own sources, with values set in: literal parts stand as they are, and everything that is
/// interpolated is escaped unless it is safe HTML itself.
extension SafeHTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: String) { self.init(rendered: Array(markup.utf8)) }

  package init(stringInterpolation markup: Interpolation) { self.init(rendered: markup.bytes) }

  /// Collects literal parts and values.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    package mutating func appendLiteral(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    package mutating func appendInterpolation(_ html: SafeHTML) { bytes.append(contentsOf: html.bytes) }

    package mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text.utf8) }

    package mutating func appendInterpolation(_ text: Substring) { bytes.appendEscaped(text.utf8) }

    package mutating func appendInterpolation(_ number: Int) {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      append(digitsOf: number.magnitude)
    }

    /// One decimal at most, `.0` dropped, a point in every locale.
    package mutating func appendInterpolation(_ number: Double) {
      let tenths = Int((number * 10).rounded())
      if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
      append(digitsOf: tenths.magnitude / 10)
      guard tenths.magnitude % 10 != 0 else { return }
      bytes.append(UInt8(ascii: "."))
      append(digitsOf: tenths.magnitude % 10)
    }

    private mutating func append(digitsOf number: UInt) {
      if number >= 10 { append(digitsOf: number / 10) }
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
  }
}
