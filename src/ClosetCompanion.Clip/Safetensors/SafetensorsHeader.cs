using System.Text.Json;

namespace ClosetCompanion.Clip.Safetensors;

/// <summary>The JSON at the start of a file: which tensors there are, of what shape, and where.</summary>
internal sealed record SafetensorsHeader(
    IReadOnlyDictionary<string, SafetensorsInfo> Tensors,
    IReadOnlyDictionary<string, string> Metadata
)
{
    /// <summary>Bytes of the number that says how long the header is.</summary>
    public const int LengthBytes = 8;

    /// <summary>The longest header that is read; the format's own limit.</summary>
    public const int MostBytes = 100_000_000;

    /// <summary>The key under which free text stands.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>Reads a header and checks that its tensors fill the <paramref name="dataBytes"/> after it exactly.</summary>
    /// <exception cref="SafetensorsException">It is not a valid header; the message says why.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json, long dataBytes)
    {
        var tensors = new Dictionary<string, SafetensorsInfo>(StringComparer.Ordinal);
        Dictionary<string, string>? metadata = null;
        var reader = new SafetensorsHeaderReader(json);
        try
        {
            reader.BeginObject("the header");
            while (reader.NextName() is { } name)
            {
                if (name == MetadataKey)
                {
                    metadata = metadata is null
                        ? reader.ReadTexts()
                        : throw new SafetensorsException($"'{MetadataKey}' stands in it twice");
                }
                else if (!tensors.TryAdd(name, reader.ReadTensor(name)))
                {
                    throw new SafetensorsException($"the tensor '{name}' stands in it twice");
                }
            }

            reader.End();
        }
        // The reader answers a string that is not valid UTF-8 with InvalidOperationException.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new SafetensorsException($"its header is not valid JSON: {error.Message}", error);
        }

        CheckLayout(tensors.Values, dataBytes);
        return new SafetensorsHeader(tensors, metadata ?? []);
    }

    // The format allows neither gaps nor overlaps, so that a file cannot hide or share bytes.
    private static void CheckLayout(IEnumerable<SafetensorsInfo> tensors, long dataBytes)
    {
        var position = 0L;
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End))
        {
            if (tensor.Begin != position)
            {
                var what = tensor.Begin < position ? "overlaps the one before it" : "leaves a gap";
                throw new SafetensorsException(
                    $"the tensor '{tensor.Name}' at bytes {tensor.Begin} to {tensor.End} {what}"
                );
            }

            position = tensor.End;
        }

        if (position != dataBytes)
        {
            throw new SafetensorsException(
                $"its tensors take {position} bytes, but {dataBytes} follow the header; the file is cut off or damaged"
            );
        }
    }
}
