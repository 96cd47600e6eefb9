/// Text that is cut, left out or linked by where it stands in the file.
extension HTMLPass {
  /// The text of a node; as a whole where nothing is to be done to it.
  mutating func writeText(of index: Int) {
    let options = renderer.options
    guard case .source(var range) = markup[index].literal,
      clip != nil || !options.omitted.isEmpty || !options.textLinks.isEmpty
    else {
      writeLiteral(of: index)
      return
    }
    if let clip { range = range.clamped(to: clip) }
    let links = touching(range, options.textLinks.count) { options.textLinks[$0].range }
    guard !links.isEmpty, !isInLink else {
      writeShown(range)
      return
    }
    var position = range.lowerBound
    for link in options.textLinks[links]
    where link.range.lowerBound >= position && link.range.upperBound <= range.upperBound {
      writeShown(position..<link.range.lowerBound)
      output.write("<a href=\"")
      output.writeTarget(link.target)
      output.write("\">")
      writeShown(link.range)
      output.write("</a>")
      position = link.range.upperBound
    }
    writeShown(position..<range.upperBound)
  }

  /// Bytes of the file without those that are left out.
  private mutating func writeShown(_ range: Range<Int>) {
    let omitted = renderer.options.omitted
    var position = range.lowerBound
    for hidden in omitted[touching(range, omitted.count) { omitted[$0] }] {
      if hidden.lowerBound > position { output.writeText(markup.source[position..<hidden.lowerBound]) }
      position = max(position, min(range.upperBound, hidden.upperBound))
    }
    output.writeText(markup.source[position..<range.upperBound])
  }

  /// The ranges, in order and apart, that overlap `range`, as indices; found by halving.
  private func touching(_ range: Range<Int>, _ count: Int, _ ranges: (Int) -> Range<Int>) -> Range<Int> {
    let start = (0..<count).firstIndexByHalving { ranges($0).upperBound > range.lowerBound }
    var end = start
    while end < count, ranges(end).lowerBound < range.upperBound { end += 1 }
    return start..<end
  }
}
