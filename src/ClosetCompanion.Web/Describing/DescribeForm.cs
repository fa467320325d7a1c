namespace ClosetCompanion.Web.Describing;

/// <summary>A form with pictures.</summary>
/// <param name="Picture">The pictures, one or several files of this name.</param>
internal sealed record DescribeForm(IFormFileCollection Picture);
