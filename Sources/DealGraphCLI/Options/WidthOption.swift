import ArgumentParser
import DealGraph

/// The width that an option gives.
///
/// - Throws: `ValidationError` that says how a width is written.
func pictureWidth(_ text: String) throws -> PictureWidth {
  guard let width = PictureWidth(text) else {
    throw ValidationError("write a width in millimeters or pixels, like 180mm or 1200px; 12.7mm to 5080mm")
  }
  return width
}
