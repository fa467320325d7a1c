using System.Buffers.Binary;
using System.Text;

namespace ClosetCompanion.Training.Native;

/// <summary>
/// Lets libLibTorchSharp.so load on systems whose libstdc++ is older than GLIBCXX_3.4.32 (Debian 12 has 3.4.30). The
/// library asks for that version for one symbol, a start-up hook of the stream library that does nothing there. The patch
/// points the version need at an older one and the symbol at a harmless function that the library exports itself.
/// </summary>
/// <remarks>Layout: ELF-64 little endian, sections .dynsym, .gnu.version and .gnu.version_r of the System V ABI.</remarks>
internal sealed class SymbolVersionPatch
{
    public const string NeededVersion = "GLIBCXX_3.4.32";

    private const string OlderVersion = "GLIBCXX_3.4.30";
    private const string NeededSymbol = "_ZSt21ios_base_library_initv";
    private const string HarmlessSymbol = "THSTorch_get_and_reset_last_err";

    private const uint DynamicSymbols = 11;
    private const uint VersionNeeds = 0x6ffffffe;
    private const uint VersionOfSymbols = 0x6fffffff;
    private const int SymbolSize = 24;

    private readonly byte[] _file;
    private Section _symbols;
    private Section _needs;
    private Section _versions;
    private long _strings;

    private SymbolVersionPatch(byte[] file) => _file = file;

    /// <summary>Returns a patched copy; the same contents when the library does not ask for the newer version.</summary>
    /// <exception cref="InvalidDataException">The file is not laid out as expected.</exception>
    public static byte[] Apply(byte[] library)
    {
        var patch = new SymbolVersionPatch([.. library]);
        patch.ReadSections();
        patch.LowerVersionNeed();
        patch.RedirectSymbol();
        return patch._file;
    }

    private void ReadSections()
    {
        if (_file.Length < 64 || !_file.AsSpan(0, 6).SequenceEqual("\u007fELF\u0002\u0001"u8))
        {
            throw new InvalidDataException("libLibTorchSharp.so is not a 64-bit ELF file.");
        }

        var table = (long)ReadU64(0x28);
        int size = ReadU16(0x3a);
        for (var i = 0; i < ReadU16(0x3c); i++)
        {
            var at = table + ((long)i * size);
            var section = new Section(
                (long)ReadU64(at + 0x18),
                (long)ReadU64(at + 0x20),
                ReadU32(at + 0x2c)
            );
            switch (ReadU32(at + 4))
            {
                case DynamicSymbols:
                    _symbols = section;
                    _strings = (long)ReadU64(table + (ReadU32(at + 0x28) * size) + 0x18);
                    break;
                case VersionNeeds:
                    _needs = section;
                    break;
                case VersionOfSymbols:
                    _versions = section;
                    break;
            }
        }

        if (_symbols.Length == 0 || _needs.Length == 0 || _versions.Length == 0)
        {
            throw new InvalidDataException("libLibTorchSharp.so has no symbol versions to patch.");
        }
    }

    private void LowerVersionNeed()
    {
        long newer = 0;
        uint olderName = 0;
        var need = _needs.Offset;
        for (var i = 0; i < _needs.Info; i++, need += ReadU32(need + 12))
        {
            var entry = need + ReadU32(need + 8);
            for (var k = 0; k < ReadU16(need + 2); k++, entry += ReadU32(entry + 12))
            {
                var name = ReadString(ReadU32(entry + 8));
                newer = string.Equals(name, NeededVersion, StringComparison.Ordinal)
                    ? entry
                    : newer;
                olderName = string.Equals(name, OlderVersion, StringComparison.Ordinal)
                    ? ReadU32(entry + 8)
                    : olderName;
            }
        }

        if (newer == 0)
        {
            return;
        }

        if (olderName == 0)
        {
            throw new InvalidDataException($"libLibTorchSharp.so does not name {OlderVersion}.");
        }

        WriteU32(newer, HashOf(OlderVersion));
        WriteU32(newer + 8, olderName);
    }

    private void RedirectSymbol()
    {
        long needed = -1;
        uint harmlessName = 0;
        for (long i = 0; i < _symbols.Length / SymbolSize; i++)
        {
            var nameAt = ReadU32(_symbols.Offset + (i * SymbolSize));
            var name = ReadString(nameAt);
            needed = string.Equals(name, NeededSymbol, StringComparison.Ordinal) ? i : needed;
            harmlessName = string.Equals(name, HarmlessSymbol, StringComparison.Ordinal)
                ? nameAt
                : harmlessName;
        }

        if (needed < 0)
        {
            return;
        }

        if (harmlessName == 0)
        {
            throw new InvalidDataException(
                $"libLibTorchSharp.so does not export {HarmlessSymbol}."
            );
        }

        WriteU32(_symbols.Offset + (needed * SymbolSize), harmlessName);
        BinaryPrimitives.WriteUInt16LittleEndian(
            _file.AsSpan((int)(_versions.Offset + (2 * needed))),
            1
        );
    }

    /// <summary>The hash of a version's name, as the System V ABI defines it.</summary>
    private static uint HashOf(string name)
    {
        uint hash = 0;
        foreach (var letter in name)
        {
            hash = (hash << 4) + letter;
            var high = hash & 0xf0000000;
            hash ^= high >> 24;
            hash &= ~high;
        }

        return hash;
    }

    private string ReadString(uint offset)
    {
        var text = _file.AsSpan((int)(_strings + offset));
        return Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]);
    }

    private ushort ReadU16(long at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan((int)at));

    private uint ReadU32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan((int)at));

    private ulong ReadU64(long at) =>
        BinaryPrimitives.ReadUInt64LittleEndian(_file.AsSpan((int)at));

    private void WriteU32(long at, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(_file.AsSpan((int)at), value);

    private readonly record struct Section(long Offset, long Length, uint Info);
}
