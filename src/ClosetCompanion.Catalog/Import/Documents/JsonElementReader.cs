using System.Runtime.CompilerServices;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>Cuts the objects of the first list out of a JSON text of any length, each with its line.</summary>
/// <remarks>
/// The list is the text itself, a member of its outermost object (<c>{"products": [...]}</c>) or of what services wrap
/// their answers in (<c>{"data": {"items": [...]}}</c>), or objects one after another. What stands around it is not looked at, so a file that breaks off gives the objects before the break.
/// </remarks>
internal static class JsonElementReader
{
    private const int LongestObject = 8_000_000;

    /// <summary>The objects in order; the last may be cut short.</summary>
    public static async IAsyncEnumerable<JsonPiece> ReadAsync(
        TextReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var cut = new JsonCut(LongestObject);
        var buffer = new char[16 * 1024];
        int filled;
        while ((filled = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            for (int place = 0; place < filled; place++)
            {
                if (cut.Take(buffer[place]) is { } piece)
                {
                    yield return piece;
                }
            }
        }
        if (cut.Finish() is { } rest)
        {
            yield return rest;
        }
    }
}
