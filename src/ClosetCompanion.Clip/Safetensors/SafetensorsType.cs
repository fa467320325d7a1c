namespace ClosetCompanion.Clip.Safetensors;

/// <summary>The type of a tensor's elements.</summary>
public enum SafetensorsType
{
    /// <summary><c>BOOL</c>: one byte, 0 or 1.</summary>
    Bool,

    /// <summary><c>U8</c>: unsigned, 8 bits.</summary>
    UInt8,

    /// <summary><c>I8</c>: signed, 8 bits.</summary>
    Int8,

    /// <summary><c>U16</c>: unsigned, 16 bits.</summary>
    UInt16,

    /// <summary><c>I16</c>: signed, 16 bits.</summary>
    Int16,

    /// <summary><c>F16</c>: IEEE half precision.</summary>
    Float16,

    /// <summary><c>BF16</c>: the upper half of a 32-bit float.</summary>
    BFloat16,

    /// <summary><c>U32</c>: unsigned, 32 bits.</summary>
    UInt32,

    /// <summary><c>I32</c>: signed, 32 bits.</summary>
    Int32,

    /// <summary><c>F32</c>: IEEE single precision.</summary>
    Float32,

    /// <summary><c>U64</c>: unsigned, 64 bits.</summary>
    UInt64,

    /// <summary><c>I64</c>: signed, 64 bits.</summary>
    Int64,

    /// <summary><c>F64</c>: IEEE double precision.</summary>
    Float64,
}
