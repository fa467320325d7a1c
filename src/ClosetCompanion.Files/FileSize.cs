using System.Globalization;

namespace ClosetCompanion.Files;

/// <summary>Sizes of files as people read them, in powers of ten.</summary>
public static class FileSize
{
    private static readonly string[] _units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"];

    /// <summary>A size with three digits or so: <c>605 MB</c>, <c>1.71 GB</c>.</summary>
    public static string Text(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < _units.Length - 1)
        {
            (size, unit) = (size / 1000, unit + 1);
        }

        var format = unit == 0 || size >= 100 ? "F0" : "0.##";
        return $"{size.ToString(format, CultureInfo.InvariantCulture)} {_units[unit]}";
    }
}
