namespace ClosetCompanion.Catalog.Store;

/// <summary>What a catalogue may be called.</summary>
internal static class CatalogueName
{
    private const int Longest = 100;

    /// <exception cref="CatalogException">It is empty, too long, or holds what cannot be seen.</exception>
    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (
            name.Length is 0 or > Longest
            || name.Any(char.IsControl)
            || char.IsWhiteSpace(name[0])
            || char.IsWhiteSpace(name[^1])
        )
        {
            throw new CatalogException(
                $"\"{name}\" is no name for a catalogue: 1 to {Longest} characters are allowed, without space at either end."
            );
        }
    }
}
