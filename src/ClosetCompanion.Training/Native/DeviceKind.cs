namespace ClosetCompanion.Training.Native;

/// <summary>What computes.</summary>
internal enum DeviceKind
{
    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA graphics card.</summary>
    Cuda,
}
