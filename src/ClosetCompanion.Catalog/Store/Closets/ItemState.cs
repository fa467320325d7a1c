namespace ClosetCompanion.Catalog.Store.Closets;

/// <summary>Where a thing of a closet is.</summary>
public enum ItemState
{
    /// <summary>It can be worn.</summary>
    Ready,

    /// <summary>It is being washed or mended.</summary>
    InWash,

    /// <summary>The person no longer has it. It is found by no search, but its history stays.</summary>
    GivenAway,
}
