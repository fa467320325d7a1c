using System.Text.RegularExpressions;
using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Amounts;

/// <summary>Reads sizes: "size 42", "Größe 38", "XL", "UK 8", "W32 L34", "42 numara".</summary>
/// <param name="found">What was found in the query.</param>
internal sealed partial class SizeReader(IReadOnlyList<Found> found)
{
    private static readonly HashSet<string> _systems = new(
        ["uk", "us", "eu", "eur"],
        StringComparer.Ordinal
    );

    /// <summary>Whether a word by itself is a size: XXL.</summary>
    public static bool IsSize(string key) => ManyX().IsMatch(key);

    /// <summary>All sizes outside the places that are taken.</summary>
    /// <param name="taken">Places that are prices.</param>
    public IEnumerable<AmountFound> Read(IReadOnlySet<int> taken)
    {
        for (var place = 0; place < found.Count; place++)
        {
            if (!taken.Contains(place) && ReadAt(place, taken) is { } size)
            {
                yield return size;
                place = size.Last;
            }
        }
    }

    private AmountFound? ReadAt(int place, IReadOnlySet<int> taken)
    {
        var next = place + 1 < found.Count && !taken.Contains(place + 1) ? KeyAt(place + 1) : "";
        var key = KeyAt(place);
        if (found[place].Does(Roles.Size) && (IsNumber(next) || LetterSize().IsMatch(next)))
        {
            return Sized(place, place + 1, next);
        }
        if (_systems.Contains(key) && IsNumber(next))
        {
            return Sized(place, place + 1, $"{key} {next}");
        }
        if (IsNumber(key) && next.Length > 0 && found[place + 1].Does(Roles.SizeAfter))
        {
            return Sized(place, place + 1, key);
        }
        if (WaistSize().IsMatch(key))
        {
            return LengthSize().IsMatch(next)
                ? Sized(place, place + 1, $"{key} {next}")
                : Sized(place, place, key);
        }
        return IsAlone(place) ? Sized(place, place, key) : null;
    }

    // "XL" says it by itself; "S", "M" and "L" only in capitals.
    private bool IsAlone(int place)
    {
        var word = found[place].Words[0];
        return found[place].Words.Count == 1
            && (
                ManyX().IsMatch(word.Key)
                || word.Text is "S" or "M" or "L" && !found[place].Words[0].IsApart
            );
    }

    private static AmountFound Sized(int first, int last, string size) =>
        new(first, last, null, size.ToUpperInvariant());

    private string KeyAt(int place) =>
        found[place].Words.Count == 1 ? found[place].Words[0].Key : "";

    private static bool IsNumber(string key) => Number().IsMatch(key);

    [GeneratedRegex(@"^\d{1,3}([.,]5)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^(x{0,4}s|m|x{0,5}l|[2-6]xl|[2-4]xs)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LetterSize();

    [GeneratedRegex("^(x{1,4}s|x{1,5}l|[2-6]xl|[2-4]xs)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ManyX();

    [GeneratedRegex(@"^w\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex WaistSize();

    [GeneratedRegex(@"^l\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex LengthSize();
}
