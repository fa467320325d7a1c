using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Benchmarks.Machine;

/// <summary>What the figures were measured on.</summary>
internal static class MachineDescription
{
    /// <summary>One line for each thing that matters to speed.</summary>
    public static IEnumerable<string> Lines()
    {
        yield return $"processor: {Processor()}, {Environment.ProcessorCount} cores, {Vectors()}";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"memory: {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30):F0} GiB"
        );
        yield return $"system: {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
            + $"ONNX Runtime {OrtEnv.Instance().GetVersionString()}";
    }

    /// <summary>How many programs wanted the processor in the last minute, on average; null where the system does not tell.</summary>
    public static double? Load() =>
        File.Exists("/proc/loadavg")
            ? double.Parse(
                File.ReadAllText("/proc/loadavg").Split(' ')[0],
                CultureInfo.InvariantCulture
            )
            : null;

    /// <summary>Whether this process goes before all others, so that a load does not slow it down.</summary>
    public static bool GoesFirst()
    {
        // The 41st field; those behind the name, which may hold blanks, begin with the third.
        const int Policy = 41 - 3;
        const string Path = "/proc/self/stat";
        return File.Exists(Path)
            && File.ReadAllText(Path).Split(')')[^1].Trim().Split(' ')[Policy] is "1" or "2";
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[^1]
                .Trim()
                ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Vectors() =>
        Avx512Vbmi.IsSupported ? "AVX-512"
        : Avx2.IsSupported ? "AVX2"
        : "no AVX2";
}
