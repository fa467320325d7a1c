namespace ClosetCompanion.Training.Photos;

/// <summary>A photo of a garment from somebody's home.</summary>
/// <param name="File">Its path in the archive.</param>
/// <param name="Label">What it shows.</param>
/// <param name="Sender">Who took it: a sender's photos share their ground and light.</param>
/// <param name="Picture">Which decoded photo it is.</param>
internal sealed record Photo(string File, string Label, string Sender, int Picture);
