namespace ClosetCompanion.Clip.Safetensors;

/// <summary>The element types as the file format writes them, and their sizes.</summary>
internal static class SafetensorsTypeNames
{
    private static readonly (SafetensorsType Type, string Name, int Bytes)[] _known =
    [
        (SafetensorsType.Bool, "BOOL", 1),
        (SafetensorsType.UInt8, "U8", 1),
        (SafetensorsType.Int8, "I8", 1),
        (SafetensorsType.UInt16, "U16", 2),
        (SafetensorsType.Int16, "I16", 2),
        (SafetensorsType.Float16, "F16", 2),
        (SafetensorsType.BFloat16, "BF16", 2),
        (SafetensorsType.UInt32, "U32", 4),
        (SafetensorsType.Int32, "I32", 4),
        (SafetensorsType.Float32, "F32", 4),
        (SafetensorsType.UInt64, "U64", 8),
        (SafetensorsType.Int64, "I64", 8),
        (SafetensorsType.Float64, "F64", 8),
    ];

    /// <summary>The type of this name, if it is one that we read.</summary>
    public static SafetensorsType? Parse(string name) =>
        Array.Find(_known, known => known.Name == name) is { Name: not null } found
            ? found.Type
            : null;

    /// <summary>The name in the file.</summary>
    public static string Name(this SafetensorsType type) => Find(type).Name;

    /// <summary>Bytes of one element.</summary>
    public static int ByteSize(this SafetensorsType type) => Find(type).Bytes;

    /// <summary>The type that a C# type is written as.</summary>
    public static SafetensorsType Of<T>()
        where T : unmanaged =>
        default(T) switch
        {
            bool => SafetensorsType.Bool,
            byte => SafetensorsType.UInt8,
            sbyte => SafetensorsType.Int8,
            ushort => SafetensorsType.UInt16,
            short => SafetensorsType.Int16,
            Half => SafetensorsType.Float16,
            uint => SafetensorsType.UInt32,
            int => SafetensorsType.Int32,
            float => SafetensorsType.Float32,
            ulong => SafetensorsType.UInt64,
            long => SafetensorsType.Int64,
            double => SafetensorsType.Float64,
            _ => throw new NotSupportedException($"A safetensors file has no {typeof(T).Name}."),
        };

    private static (SafetensorsType Type, string Name, int Bytes) Find(SafetensorsType type) =>
        Array.Find(_known, known => known.Type == type) is { Name: not null } found
            ? found
            : throw new ArgumentOutOfRangeException(nameof(type), type, message: null);
}
