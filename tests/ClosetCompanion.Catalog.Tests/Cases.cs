namespace ClosetCompanion.Catalog.Tests;

/// <summary>Small inputs of the kinds that people have, each in a folder of its own.</summary>
internal static class Cases
{
    public static string Path(string name) =>
        System.IO.Path.Combine(AppContext.BaseDirectory, "Cases", name);
}
