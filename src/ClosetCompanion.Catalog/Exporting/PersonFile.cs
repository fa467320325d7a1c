using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>A document of a person, as it is read.</summary>
internal sealed record PersonFile
{
    public required string Person { get; init; }

    public PersonSettings Settings { get; init; } = new();

    public IReadOnlyList<OpinionEntry> Opinions { get; init; } = [];

    public IReadOnlyList<OpinionEntry> Openings { get; init; } = [];

    public IReadOnlyList<CatalogueEntry> Catalogues { get; init; } = [];

    public IReadOnlyList<ClosetEntry> Closet { get; init; } = [];

    public IReadOnlyList<OutfitEntry> Outfits { get; init; } = [];

    /// <summary>An opinion, or an opening.</summary>
    internal sealed record OpinionEntry
    {
        public required string Catalogue { get; init; }

        public required string Id { get; init; }

        public Verdict? Verdict { get; init; }

        public bool Saved { get; init; }

        public string? Query { get; init; }

        public int? Place { get; init; }

        public string? Model { get; init; }

        public required DateTimeOffset At { get; init; }

        public OpinionOrigin Origin =>
            new()
            {
                Query = Query,
                Place = Place,
                ModelHash = Model,
            };
    }

    /// <summary>A catalogue of the person's own.</summary>
    internal sealed record CatalogueEntry(string Name, IReadOnlyList<ProductEntry> Products);

    /// <summary>A product with the hashes of its pictures.</summary>
    internal sealed record ProductEntry : Product
    {
        public IReadOnlyList<string> Pictures { get; init; } = [];
    }

    /// <summary>A thing of the closet.</summary>
    internal sealed record ClosetEntry(
        ProductEntry Product,
        ItemDetails Details,
        bool GivenAway,
        IReadOnlyList<DateOnly> Worn
    );

    /// <summary>An outfit.</summary>
    internal sealed record OutfitEntry(
        string Id,
        string Name,
        DateTimeOffset ChangedAt,
        IReadOnlyList<OutfitPieceEntry> Pieces,
        IReadOnlyList<OutfitDayEntry> Days
    );

    /// <summary>A piece of an outfit.</summary>
    internal sealed record OutfitPieceEntry(
        string Catalogue,
        string Id,
        int Layer,
        int X,
        int Y,
        int Size
    );

    /// <summary>A day of an outfit.</summary>
    internal sealed record OutfitDayEntry(
        DateOnly Day,
        bool Planned,
        bool Worn,
        IReadOnlyList<string> Counted
    );
}
