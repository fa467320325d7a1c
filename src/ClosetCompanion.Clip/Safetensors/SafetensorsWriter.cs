using System.Buffers.Binary;
using System.Text.Json;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Safetensors;

/// <summary>Writes safetensors files, tensor after tensor, in full or not at all.</summary>
public static class SafetensorsWriter
{
    /// <summary>Writes a file; one that is there already is replaced when the new one is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">What to write; names must differ.</param>
    /// <param name="metadata">Free text for readers, or none.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ArgumentException">Two tensors share a name, or one has other elements than its shape says.</exception>
    public static Task WriteAsync(
        string path,
        IReadOnlyCollection<SafetensorsTensor> tensors,
        IReadOnlyDictionary<string, string>? metadata = null,
        CancellationToken cancellationToken = default
    )
    {
        // The widest elements first, so that every tensor starts at a multiple of its element size.
        var ordered = tensors.OrderByDescending(tensor => tensor.Type.ByteSize()).ToList();
        var header = BuildHeader(ordered, metadata);
        return WholeFile.WriteAsync(
            path,
            async (stream, token) =>
            {
                await stream.WriteAsync(header, token);
                foreach (var tensor in ordered)
                {
                    await WriteTensorAsync(stream, tensor, token);
                }
            },
            cancellationToken
        );
    }

    private static async Task WriteTensorAsync(
        Stream stream,
        SafetensorsTensor tensor,
        CancellationToken cancellationToken
    )
    {
        var start = stream.Position;
        await tensor.WriteAsync(stream, cancellationToken);
        var written = stream.Position - start;
        if (written != tensor.ByteSize)
        {
            throw new ArgumentException(
                $"The tensor '{tensor.Name}' has {written} bytes of elements, but its type and shape ask for {tensor.ByteSize}.",
                nameof(tensor)
            );
        }
    }

    private static byte[] BuildHeader(
        IReadOnlyList<SafetensorsTensor> tensors,
        IReadOnlyDictionary<string, string>? metadata
    )
    {
        using var buffer = new MemoryStream();
        buffer.Write(new byte[SafetensorsHeader.LengthBytes]);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            WriteTensors(json, tensors);
            json.WriteEndObject();
        }

        while (buffer.Length % 8 != 0)
        {
            buffer.WriteByte((byte)' ');
        }

        var header = buffer.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(
            header,
            header.Length - SafetensorsHeader.LengthBytes
        );
        return header;
    }

    private static void WriteMetadata(
        Utf8JsonWriter json,
        IReadOnlyDictionary<string, string>? metadata
    )
    {
        if (metadata is null or { Count: 0 })
        {
            return;
        }

        json.WriteStartObject(SafetensorsHeader.MetadataKey);
        foreach (var (name, text) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
    }

    private static void WriteTensors(Utf8JsonWriter json, IReadOnlyList<SafetensorsTensor> tensors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var position = 0L;
        foreach (var tensor in tensors)
        {
            if (!names.Add(tensor.Name))
            {
                throw new ArgumentException(
                    $"Two tensors are named '{tensor.Name}'.",
                    nameof(tensors)
                );
            }

            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type.Name());
            WriteNumbers(json, "shape", tensor.Shape);
            WriteNumbers(json, "data_offsets", [position, position + tensor.ByteSize]);
            json.WriteEndObject();
            position = checked(position + tensor.ByteSize);
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
