using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>A query picture as other servers find it: encrypted with a key that is made from the name in its address.</summary>
/// <param name="Picture">The encoded picture.</param>
/// <param name="Client">Who sent it.</param>
/// <param name="Until">Until when it is kept.</param>
internal sealed record SealedPicture(
    ReadOnlyMemory<byte> Picture,
    string Client,
    DateTimeOffset Until
)
{
    private static readonly int _nonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int _tagBytes = AesGcm.TagByteSizes.MaxSize;

    /// <summary>Something that a secret gives and that does not give the secret.</summary>
    public static string Derive(string secret, string use) =>
        Base64Url.EncodeToString(Key(secret, use));

    /// <summary>Nonce, tag, then all else encrypted.</summary>
    public byte[] Seal(string name)
    {
        using var plain = new MemoryStream();
        using (var writer = new BinaryWriter(plain, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Until.ToUnixTimeMilliseconds());
            writer.Write(Client);
            writer.Write(Picture.Span);
        }

        var content = plain.ToArray();
        var kept = new byte[_nonceBytes + _tagBytes + content.Length];
        RandomNumberGenerator.Fill(kept.AsSpan(0, _nonceBytes));
        using var cipher = new AesGcm(Key(name, "key"), _tagBytes);
        cipher.Encrypt(
            kept.AsSpan(0, _nonceBytes),
            content,
            kept.AsSpan(_nonceBytes + _tagBytes),
            kept.AsSpan(_nonceBytes, _tagBytes)
        );
        return kept;
    }

    /// <summary>Reads what was sealed; null when it was not sealed with this name.</summary>
    public static SealedPicture? Open(string name, ReadOnlySpan<byte> kept)
    {
        if (kept.Length < _nonceBytes + _tagBytes)
        {
            return null;
        }

        var content = new byte[kept.Length - _nonceBytes - _tagBytes];
        try
        {
            using var cipher = new AesGcm(Key(name, "key"), _tagBytes);
            cipher.Decrypt(
                kept[.._nonceBytes],
                kept[(_nonceBytes + _tagBytes)..],
                kept.Slice(_nonceBytes, _tagBytes),
                content
            );
        }
        catch (CryptographicException)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        var until = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64());
        var client = reader.ReadString();
        return new SealedPicture(reader.ReadBytes(content.Length), client, until);
    }

    private static byte[] Key(string secret, string use) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(secret),
            32,
            info: Encoding.UTF8.GetBytes($"closet query picture {use}")
        );
}
