using System.Buffers;
using System.Text;

namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>Counts the valid and the invalid sequences of what may be UTF-8, piece by piece.</summary>
internal sealed class Utf8Check
{
    private byte[] _rest = [];

    /// <summary>Characters outside ASCII that are valid.</summary>
    public long Good { get; private set; }

    /// <summary>Sequences that are no UTF-8.</summary>
    public long Bad { get; private set; }

    public void Add(ReadOnlySpan<byte> piece)
    {
        if (_rest.Length > 0)
        {
            piece = (byte[])[.. _rest, .. piece];
            _rest = [];
        }
        while (true)
        {
            int next = piece.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                return;
            }
            piece = piece[next..];
            switch (Rune.DecodeFromUtf8(piece, out _, out int length))
            {
                case OperationStatus.Done:
                    Good++;
                    break;
                case OperationStatus.NeedMoreData:
                    _rest = piece.ToArray();
                    return;
                default:
                    Bad++;
                    break;
            }
            piece = piece[length..];
        }
    }
}
