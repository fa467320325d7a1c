using System.Text;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>Follows the objects that services wrap their answers in: <c>{"data": {"items": [...]}}</c>.</summary>
internal sealed class JsonWrapping
{
    private const int LongestName = 20;

    private static readonly HashSet<string> _wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "data",
        "response",
        "result",
        "results",
        "payload",
        "body",
        "feed",
        "catalog",
        "catalogue",
        "channel",
        "export",
        "hits",
        "page",
        "shop",
        "store",
    };

    private readonly StringBuilder _name = new();
    private int _wrapped;

    /// <summary>Takes the next letter outside the products.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="isQuoted">Whether it stands in quotes, the closing one included.</param>
    public void Take(char letter, bool isQuoted)
    {
        if (!isQuoted && letter == '"')
        {
            _name.Clear();
        }
        else if (isQuoted && letter != '"' && _name.Length <= LongestName)
        {
            _name.Append(letter);
        }
    }

    /// <summary>An object begins; the text before it is its name.</summary>
    /// <param name="depth">How many objects and lists it lies in.</param>
    public void Open(int depth)
    {
        if (depth == 0)
        {
            _wrapped = 1;
        }
        else if (depth == _wrapped && _wrappers.Contains(_name.ToString()))
        {
            _wrapped++;
        }
    }

    /// <summary>Whether what begins here is a member of such objects alone.</summary>
    /// <param name="depth">How many objects and lists it lies in.</param>
    public bool Wraps(int depth) => depth <= _wrapped;
}
