namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>A maker that does not exist, and the way it names its products.</summary>
/// <param name="Name">Its name, a coined word.</param>
/// <param name="Titles">How its titles are put together.</param>
internal sealed record Brand(string Name, TitleForm Titles);
