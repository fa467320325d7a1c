namespace ClosetCompanion.Web.Pictures;

/// <summary>A picture file that may be sent.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Its entity tag, without quotes: what lies under it never changes.</param>
internal sealed record ServedPicture(string Path, string ContentType, string Tag);
