namespace ClosetCompanion.Catalog.Import;

/// <summary>A format that imports recognise.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="KnownBy">Which files hold it, and by what it is known.</param>
public sealed record ImportFormat(string Name, string KnownBy);
