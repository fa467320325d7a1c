using System.Text;

namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>
/// Reads what is no UTF-8 in a text of UTF-8 as letters of an old encoding: programs put rows together that were written
/// by different ones.
/// </summary>
/// <param name="old">The old encoding, with one byte for each letter.</param>
internal sealed class SingleByteFallback(Encoding old) : DecoderFallback
{
    // A sequence of UTF-8 has four bytes at most.
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(old);

    private sealed class Buffer(Encoding old) : DecoderFallbackBuffer
    {
        private string _letters = "";
        private int _place;

        public override int Remaining => _letters.Length - _place;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _letters = old.GetString(bytesUnknown);
            _place = 0;
            return _letters.Length > 0;
        }

        public override char GetNextChar() => Remaining > 0 ? _letters[_place++] : '\0';

        public override bool MovePrevious()
        {
            bool canMove = _place > 0;
            _place -= canMove ? 1 : 0;
            return canMove;
        }

        public override void Reset()
        {
            _letters = "";
            _place = 0;
        }
    }
}
