namespace ClosetCompanion.Clip.Safetensors;

/// <summary>What the header of a file says about one tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its dimensions; none for a single number.</param>
public sealed record SafetensorsInfo(string Name, SafetensorsType Type, IReadOnlyList<long> Shape)
{
    /// <summary>Where its bytes begin, counted from the end of the header.</summary>
    internal long Begin { get; init; }

    /// <summary>Where its bytes end, counted from the end of the header.</summary>
    internal long End { get; init; }

    /// <summary>The number of elements.</summary>
    public long Count => (End - Begin) / Type.ByteSize();
}
