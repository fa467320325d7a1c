namespace ClosetCompanion.Web.Pictures;

/// <summary>A picture that may be sent.</summary>
/// <param name="Content">Its bytes; whoever sends it disposes it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Its entity tag, without quotes: what lies under it never changes.</param>
internal sealed record ServedPicture(Stream Content, string ContentType, string Tag);
