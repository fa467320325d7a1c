using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>Something that words can name: sneakers, navy blue, for men, striped.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="English">What it is called in English.</param>
internal sealed record Sense(PartGroup Group, string English)
{
    /// <summary>The names of the Fashion Product Images set that it stands for.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that belong to it less closely: navy blue to blue.</summary>
    public IReadOnlyList<string> Shades { get; init; } = [];

    /// <summary>Words and phrases of titles that say it.</summary>
    public IReadOnlyList<string> TitleWords { get; init; } = [];

    /// <summary>Whether it is narrower than the kinds it stands for, so that only title words tell it.</summary>
    public bool IsStyle { get; init; }
}
