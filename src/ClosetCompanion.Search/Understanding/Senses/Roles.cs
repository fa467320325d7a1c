namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What a small word does in a query; one word may do several of these.</summary>
[Flags]
internal enum Roles
{
    /// <summary>It names something, or nothing is known of it.</summary>
    None = 0,

    /// <summary>Leaves out what comes after it: not, without.</summary>
    Before = 1 << 0,

    /// <summary>Leaves out what comes before it: -free, hariç.</summary>
    After = 1 << 1,

    /// <summary>Looks like leaving out and is not: nothing but.</summary>
    Only = 1 << 2,

    /// <summary>After "not" no more than a degree: too, very.</summary>
    Degree = 1 << 3,

    /// <summary>Joins things of one group.</summary>
    Or = 1 << 4,

    /// <summary>Begins something else.</summary>
    But = 1 << 5,

    /// <summary>Begins what a thing has.</summary>
    With = 1 << 6,

    /// <summary>Begins what a thing is worn with.</summary>
    Context = 1 << 7,

    /// <summary>At most the number after it.</summary>
    Under = 1 << 8,

    /// <summary>At least the number after it.</summary>
    Over = 1 << 9,

    /// <summary>Begins a range.</summary>
    Between = 1 << 10,

    /// <summary>Stands between the numbers of a range.</summary>
    To = 1 << 11,

    /// <summary>At most the number before it.</summary>
    UnderAfter = 1 << 12,

    /// <summary>At least the number before it.</summary>
    OverAfter = 1 << 13,

    /// <summary>A size comes after it.</summary>
    Size = 1 << 14,

    /// <summary>A size comes before it.</summary>
    SizeAfter = 1 << 15,

    /// <summary>Says that a number is a price.</summary>
    Price = 1 << 16,

    /// <summary>Says nothing by itself.</summary>
    Filler = 1 << 17,

    /// <summary>An ordinary word of the language, spelt right.</summary>
    Plain = 1 << 18,

    /// <summary>Names a currency.</summary>
    Currency = 1 << 19,
}
