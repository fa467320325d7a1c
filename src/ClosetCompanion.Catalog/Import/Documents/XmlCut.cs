using System.Text;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>Follows an XML text letter by letter and cuts out the elements of one name, however broken the rest is.</summary>
/// <remarks>
/// Each element is parsed by itself afterwards, so a mistake in one does not end the reading of a feed, and a document
/// type with its entities is never looked at.
/// </remarks>
internal sealed class XmlCut(int longest)
{
    private static readonly string[] _items =
    [
        "item",
        "entry",
        "product",
        "offer",
        "shopitem",
        "article",
    ];

    private readonly StringBuilder _piece = new();
    private readonly StringBuilder _markup = new();
    private string? _name;
    private long _line = 1;
    private long _begun;
    private bool _isInside;

    /// <summary>Takes the next letter.</summary>
    /// <returns>The element that it ends; null mostly.</returns>
    public XmlPiece? Take(char letter)
    {
        if (letter == '\n')
        {
            _line++;
        }
        if (_markup.Length == 0 && letter != '<')
        {
            Keep(letter);
            return null;
        }
        _markup.Append(letter);
        if (!EndsMarkup(letter))
        {
            return _markup.Length > longest ? Drop("A tag in it never ends.") : null;
        }
        string markup = _markup.ToString();
        _markup.Clear();
        return Follow(markup);
    }

    /// <summary>What is left when the text ends: an element that is cut short, or null.</summary>
    public XmlPiece? Finish() => _isInside ? Drop("The file ends in the middle of it.") : null;

    /// <summary>The name of a tag without its prefix; empty for comments and the like.</summary>
    public static string NameOf(string markup)
    {
        int start = markup.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        int end = start;
        while (
            end < markup.Length
            && !char.IsWhiteSpace(markup[end])
            && markup[end] is not ('>' or '/')
        )
        {
            end++;
        }
        string name = markup[start..end];
        return name[(name.LastIndexOf(':') + 1)..];
    }

    private bool EndsMarkup(char letter)
    {
        if (letter != '>')
        {
            return false;
        }
        if (Begins("<!--"))
        {
            return Ends("-->") && _markup.Length > 6;
        }
        return !Begins("<![CDATA[") || Ends("]]>");
    }

    private bool Begins(string start)
    {
        for (int place = 0; place < start.Length; place++)
        {
            if (place >= _markup.Length || _markup[place] != start[place])
            {
                return false;
            }
        }
        return true;
    }

    private bool Ends(string end)
    {
        int from = _markup.Length - end.Length;
        for (int place = 0; place < end.Length; place++)
        {
            if (from < 0 || _markup[from + place] != end[place])
            {
                return false;
            }
        }
        return true;
    }

    private XmlPiece? Follow(string markup)
    {
        bool isTag = markup.Length > 2 && (char.IsLetter(markup[1]) || markup[1] is '_' or '/');
        string name = isTag ? NameOf(markup) : "";
        if (!_isInside)
        {
            if (isTag && markup[1] != '/' && IsItem(name))
            {
                _name = name;
                Begin(markup);
                return markup.EndsWith("/>", StringComparison.Ordinal) ? End() : null;
            }
            return null;
        }
        if (name != _name)
        {
            Keep(markup);
            return null;
        }
        if (markup[1] == '/')
        {
            Keep(markup);
            return End();
        }
        // The end of the element before is missing.
        XmlPiece broken = Drop("Its end is missing.");
        Begin(markup);
        return broken;
    }

    private bool IsItem(string name) =>
        _name is null ? _items.Contains(name, StringComparer.OrdinalIgnoreCase) : name == _name;

    private void Begin(string markup)
    {
        _isInside = true;
        _begun = _line - markup.Count(letter => letter == '\n');
        _piece.Clear().Append(markup);
    }

    private XmlPiece End()
    {
        _isInside = false;
        return _piece.Length >= longest
            ? Drop($"It is longer than {longest:N0} characters.")
            : new XmlPiece(_piece.ToString(), _begun);
    }

    private XmlPiece Drop(string problem)
    {
        _isInside = false;
        _markup.Clear();
        return new XmlPiece("", _begun == 0 ? _line : _begun, problem);
    }

    private void Keep(string text)
    {
        if (_piece.Length + text.Length <= longest)
        {
            _piece.Append(text);
        }
    }

    private void Keep(char letter)
    {
        if (_isInside && _piece.Length < longest)
        {
            _piece.Append(letter);
        }
    }
}
