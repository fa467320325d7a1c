namespace ClosetCompanion.Catalog.Store;

/// <summary>The catalogue that is written to.</summary>
public readonly record struct CatalogueName
{
    private const int Longest = 100;

    /// <param name="name">1 to 100 characters without / and \, and without space at either end.</param>
    /// <param name="owner">The person whose it is; null for everybody's.</param>
    /// <exception cref="CatalogException">It is empty, too long, holds what cannot be seen, or cannot stand in an address.</exception>
    public CatalogueName(string name, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (
            name.Length is 0 or > Longest
            || PlainText.Of(name) != name
            || name.AsSpan().ContainsAny('/', '\\')
            || name is "." or ".."
            || char.IsWhiteSpace(name[0])
            || char.IsWhiteSpace(name[^1])
        )
        {
            throw new CatalogException(
                $"\"{name}\" is no name for a catalogue: 1 to {Longest} characters are allowed, without / and \\, and without space at either end."
            );
        }
        // What a person calls "my closet" must never be somebody else's.
        if (owner is null && name.Equals(ClosetName.Text, StringComparison.OrdinalIgnoreCase))
        {
            throw new CatalogException(
                $"\"{name}\" is what each person's own closet is called. Choose another name for a catalogue that everybody sees."
            );
        }
        Name = name;
        Owner = owner;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The person whose it is; null for everybody's.</summary>
    public string? Owner { get; }

    /// <summary>A catalogue that everybody sees.</summary>
    /// <exception cref="CatalogException">It is no name for a catalogue.</exception>
    public static implicit operator CatalogueName(string name) => new(name);

    /// <inheritdoc />
    public override string ToString() => Name;
}
