using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>Stands for a tower with its weights and for all that it looks at: where it is the same, so are the features.</summary>
internal static class TowerDigest
{
    private static readonly JsonSerializerOptions _withFields = new() { IncludeFields = true };

    /// <summary>The digest (SHA-256), in lower-case hex.</summary>
    /// <param name="tower">The tower.</param>
    /// <param name="settings">What decides how it computes, beside its weights.</param>
    /// <param name="things">What it looks at, in that order.</param>
    public static string Of(nn.Module tower, object settings, IEnumerable<byte[]> things)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, JsonSerializer.SerializeToUtf8Bytes(settings, _withFields));
        using (NewDisposeScope())
        {
            foreach (var (name, value) in tower.state_dict())
            {
                Add(hash, Encoding.UTF8.GetBytes(name));
                Add(hash, value.cpu().contiguous().bytes);
            }
        }

        foreach (var thing in things)
        {
            Add(hash, thing);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> content)
    {
        hash.AppendData(BitConverter.GetBytes(content.Length));
        hash.AppendData(content);
    }
}
