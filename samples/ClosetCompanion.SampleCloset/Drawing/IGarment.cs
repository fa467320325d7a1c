namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>A kind of thing that can be drawn in many colours.</summary>
internal interface IGarment
{
    /// <summary>Draws it on a canvas of <see cref="Studio.Width"/> by <see cref="Studio.Height"/> pixels.</summary>
    void Draw(Easel easel, Look look);
}
