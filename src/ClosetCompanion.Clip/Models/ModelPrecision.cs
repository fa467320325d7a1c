namespace ClosetCompanion.Clip.Models;

/// <summary>How exactly the encoders compute.</summary>
public enum ModelPrecision
{
    /// <summary>32-bit floating point: exact.</summary>
    Fp32,

    /// <summary>8-bit integers: smaller and faster, a little less exact.</summary>
    Int8,
}
