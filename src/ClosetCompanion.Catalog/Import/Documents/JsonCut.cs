using System.Text;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>Follows a JSON text letter by letter and says when an object of its list ends.</summary>
internal sealed class JsonCut(int longest)
{
    private readonly StringBuilder _piece = new();
    private readonly JsonWrapping _wrapping = new();
    private long _line = 1;
    private long _begun;
    private int _depth;
    private int _listDepth = -1;
    private int _pieceDepth = -1;
    private bool _isQuoted;
    private bool _isEscaped;
    private bool _isTooLong;

    /// <summary>Takes the next letter.</summary>
    /// <returns>The object that it ends; null mostly.</returns>
    public JsonPiece? Take(char letter)
    {
        if (letter == '\n')
        {
            _line++;
        }
        if (_pieceDepth >= 0)
        {
            Keep(letter);
        }
        else
        {
            _wrapping.Take(letter, _isQuoted);
        }
        if (_isQuoted)
        {
            _isQuoted = letter != '"' || _isEscaped;
            _isEscaped = letter == '\\' && !_isEscaped;
            return null;
        }
        switch (letter)
        {
            case '"':
                _isQuoted = true;
                break;
            case '[':
                // The list itself, or a member of the outermost object; lists inside products are none.
                if (_listDepth < 0 && (_depth <= 1 || _wrapping.Wraps(_depth)))
                {
                    _listDepth = _depth + 1;
                }
                _depth++;
                break;
            case '{':
                _wrapping.Open(_depth);
                _depth++;
                Begin();
                break;
            case ']' or '}':
                return End();
        }
        return null;
    }

    /// <summary>What is left when the text ends: an object that is cut short, or null.</summary>
    public JsonPiece? Finish() =>
        _pieceDepth >= 0 ? new JsonPiece("", _begun, "The file ends in the middle of it.") : null;

    private void Begin()
    {
        bool isElement = _listDepth >= 0 && _depth == _listDepth + 1;
        if (isElement && _pieceDepth < 0)
        {
            _pieceDepth = _depth;
            _begun = _line;
            _isTooLong = false;
            _piece.Clear().Append('{');
        }
    }

    private JsonPiece? End()
    {
        bool ends = _pieceDepth >= 0 && _depth == _pieceDepth;
        if (_depth == _listDepth)
        {
            _listDepth = -1;
        }
        _depth = Math.Max(0, _depth - 1);
        if (!ends)
        {
            return null;
        }
        _pieceDepth = -1;
        return _isTooLong
            ? new JsonPiece("", _begun, $"It is longer than {longest:N0} characters.")
            : new JsonPiece(_piece.ToString(), _begun);
    }

    private void Keep(char letter)
    {
        if (_piece.Length < longest)
        {
            _piece.Append(letter);
        }
        else
        {
            _isTooLong = true;
        }
    }
}
