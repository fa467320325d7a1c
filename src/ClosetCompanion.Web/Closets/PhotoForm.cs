namespace ClosetCompanion.Web.Closets;

/// <summary>A form with photos.</summary>
/// <param name="Photo">The photos, one or several files of this name.</param>
internal sealed record PhotoForm(IFormFileCollection Photo);
