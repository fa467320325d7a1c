using System.Runtime.Intrinsics.X86;

namespace ClosetCompanion.Training.Native;

/// <summary>What the processor has for training.</summary>
internal static class ProcessorFeatures
{
    // Leaf 7 of CPUID: its first part tells AMX-BF16 (edx), its second AVX-512 BF16 (eax).
    private const int ExtendedFeatures = 7;
    private const int AmxBfloat16 = 1 << 22;
    private const int Avx512Bfloat16 = 1 << 5;

    /// <summary>
    /// Whether it multiplies bfloat16 itself. Where it does not, libtorch computes one by one what it else does in blocks, and
    /// takes many times as long as in float32. Processors of other makes are taken to have it.
    /// </summary>
    public static bool HasBfloat16 { get; } =
        !X86Base.IsSupported
        || (X86Base.CpuId(ExtendedFeatures, 0).Edx & AmxBfloat16) != 0
        || (X86Base.CpuId(ExtendedFeatures, 1).Eax & Avx512Bfloat16) != 0;
}
