namespace ClosetCompanion.Clip.Imaging;

/// <summary>Takes one row of a picture.</summary>
/// <param name="row">Its number, from 0 at the top.</param>
/// <param name="pixels">Three bytes a pixel: red, green, blue. They are there during the call only.</param>
internal delegate void RowAction(int row, ReadOnlySpan<byte> pixels);
