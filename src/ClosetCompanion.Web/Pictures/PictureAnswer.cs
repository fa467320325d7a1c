namespace ClosetCompanion.Web.Pictures;

/// <summary>A picture that is in the store now.</summary>
/// <param name="Picture">Its name, which products and queries take: SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Address">Its address, from the root of the server.</param>
internal sealed record PictureAnswer(string Picture, string Address);
