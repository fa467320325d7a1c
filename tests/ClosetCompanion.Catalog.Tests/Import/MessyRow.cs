using CsCheck;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>A row of a messy table.</summary>
/// <param name="Id">The id; few are used, so that some come twice.</param>
/// <param name="Title">Any text.</param>
/// <param name="Colour">A colour, or what stands for none.</param>
/// <param name="HasSecondPicture">Whether it names a second picture, which is not there.</param>
/// <param name="Kind">What makes it unusable.</param>
internal sealed record MessyRow(
    int Id,
    string Title,
    string Colour,
    bool HasSecondPicture,
    MessyRow.Fault Kind
)
{
    internal enum Fault
    {
        None,
        NoId,
        NoPicture,
        MissingPicture,
        OutsidePicture,
        EmptyPicture,
        Fields,
    }

    public static Gen<MessyRow> Any { get; } =
        Gen.Select(
            Gen.Int[1, 30],
            Gen.OneOf(
                Gen.String["ab ,;\"\n\t'üß衣"],
                OneOf(
                    "",
                    "NA",
                    "n/a",
                    " NaN ",
                    "null",
                    "👗 dress",
                    "U.S. Polo Assn. Men, Blue 3\" Hem"
                )
            ),
            OneOf("", "NA", "Navy Blue", " red "),
            Gen.Bool,
            Gen.Frequency((6, Gen.Const(Fault.None)), (3, OneOf(Enum.GetValues<Fault>()))),
            (id, title, colour, second, kind) => new MessyRow(id, title, colour, second, kind)
        );

    public string[] Cells =>
        [
            Kind == Fault.NoId ? " " : $" {Id} ",
            Title,
            Colour,
            Kind switch
            {
                Fault.NoPicture => "NA",
                Fault.MissingPicture => "pictures/none.jpg",
                Fault.OutsidePicture => "../secret.jpg",
                Fault.EmptyPicture => "pictures/empty.jpg",
                _ => "pictures/one.jpg",
            },
            HasSecondPicture && Kind == Fault.None ? "pictures/none.jpg" : "",
        ];

    /// <summary>The title that people are to see.</summary>
    public string ExpectedTitle => Clean(Title) ?? Clean(Colour) ?? $"Product {Id}";

    /// <summary>The colour that people are to see.</summary>
    public string? ExpectedColour => Clean(Colour);

    public static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static string? Clean(string cell)
    {
        string words = string.Join(
            ' ',
            cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return words.ToUpperInvariant() is "" or "NA" or "N/A" or "NAN" or "NULL" ? null : words;
    }
}
