using System.Globalization;

namespace ClosetCompanion.Clip.Files;

/// <summary>Sizes of files as people read them, in powers of ten.</summary>
public static class FileSize
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"];

    /// <summary>A size with three digits or so: <c>605 MB</c>, <c>1.71 GB</c>.</summary>
    public static string Text(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1000, unit + 1);
        }

        var format = unit == 0 || size >= 100 ? "F0" : "0.##";
        return $"{size.ToString(format, CultureInfo.InvariantCulture)} {Units[unit]}";
    }
}
