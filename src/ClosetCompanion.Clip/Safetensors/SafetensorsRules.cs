namespace ClosetCompanion.Clip.Safetensors;

/// <summary>The rules for the description of one tensor.</summary>
internal static class SafetensorsRules
{
    /// <summary>Returns the description when its type is known and its bytes are as many as its shape asks for.</summary>
    public static SafetensorsInfo Check(
        string name,
        string typeName,
        IReadOnlyList<long> shape,
        long begin,
        long end
    )
    {
        var type =
            SafetensorsTypeNames.Parse(typeName)
            ?? throw new SafetensorsException(
                $"the tensor '{name}' has the type '{typeName}', which is not read"
            );
        if (begin > end)
        {
            throw new SafetensorsException(
                $"the tensor '{name}' ends at byte {end}, before it begins at {begin}"
            );
        }

        if (ByteSize(type, shape) is not { } bytes || bytes != end - begin)
        {
            throw new SafetensorsException(
                $"the tensor '{name}' of type {typeName} and shape [{string.Join(", ", shape)}] "
                    + $"does not fit its {end - begin} bytes"
            );
        }

        return new SafetensorsInfo(name, type, shape) { Begin = begin, End = end };
    }

    /// <summary>The bytes that a tensor takes; null when they are more than a file can have.</summary>
    public static long? ByteSize(SafetensorsType type, IReadOnlyList<long> shape)
    {
        // A size of 0 wins over any other, however large: no product may overflow on the way to it.
        if (shape.Contains(0))
        {
            return 0;
        }

        UInt128 bytes = (uint)type.ByteSize();
        foreach (var dimension in shape)
        {
            bytes *= (ulong)dimension;
            if (bytes > long.MaxValue)
            {
                return null;
            }
        }

        return (long)bytes;
    }
}
