using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>
/// Sees to it that all programs of a store look for its pictures in the same place: the store remembers which it is.
/// </summary>
internal static class PicturePlace
{
    /// <summary>The environment variable that says where pictures lie.</summary>
    public const string Variable = "CLOSET_PICTURES";

    private const string Set = """
        UPDATE store_state SET pictures = @place WHERE pictures = ''
          AND NOT EXISTS (SELECT 1 FROM pictures) AND NOT EXISTS (SELECT 1 FROM picture_files)
        """;

    /// <param name="database">The store.</param>
    /// <param name="objects">The place that was named; null for the database.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="CatalogException">The pictures are elsewhere; the message says where.</exception>
    public static async Task RequireAsync(
        PostgresDatabase database,
        ObjectPlace? objects,
        CancellationToken cancellationToken
    )
    {
        string place = objects?.Name ?? "";
        string known = await database.RunAsync(
            async connection =>
            {
                if (place.Length > 0)
                {
                    await connection.RunAsync(Set, new { place }, cancellationToken);
                }
                return (
                    await connection.ScalarAsync<string>(
                        "SELECT pictures FROM store_state",
                        null,
                        cancellationToken
                    )
                )!;
            },
            cancellationToken
        );
        if (!string.Equals(known, place, StringComparison.Ordinal))
        {
            throw new CatalogException(Explain(database.Location, known, place));
        }
    }

    private static string Explain(string location, string known, string place) =>
        known.Length == 0
            ? $"The pictures of the store at {location} lie in its database, not in {place}. Take that setting away; to move them, run closet copy into an empty database with Pictures={place}… in its text."
        : place.Length == 0
            ? $"The pictures of the store at {location} lie in {known}, and nothing names that storage. Set {Variable}={known}?endpoint=…&region=…, as for the other programs of this store."
        : $"The pictures of the store at {location} lie in {known}, not in {place}. Correct {Variable}, or Pictures=… in the text of the store.";
}
