namespace InterviewTrainer.Core.Assessment;

/// <summary>What is judged, each for itself.</summary>
public enum Dimension
{
    /// <summary>Content: situation, task, action, result, or what the kind of question asks for instead.</summary>
    Structure,

    /// <summary>Content: whether it answers what was asked.</summary>
    Relevance,

    /// <summary>Content: figures, names, dates, tools.</summary>
    Specificity,

    /// <summary>Content: what the person did themselves.</summary>
    Ownership,

    /// <summary>Content: reasons, choices, consequences, what was learnt.</summary>
    Depth,

    /// <summary>Delivery: words a minute.</summary>
    Pace,

    /// <summary>Delivery: silences inside the answer.</summary>
    Pauses,

    /// <summary>Delivery: "um" and words that only fill.</summary>
    Fillers,

    /// <summary>Delivery: movement of pitch and level.</summary>
    Variety,

    /// <summary>Presence: looking at the camera; only where the camera was on.</summary>
    Gaze,

    /// <summary>Presence: a quiet head; only where the camera was on.</summary>
    Stability,
}

/// <summary>The three scores that the dimensions make up.</summary>
public enum DimensionGroup
{
    Content,
    Delivery,
    Presence,
}

/// <summary>How dimensions are grouped.</summary>
public static class Dimensions
{
    public static DimensionGroup Group(this Dimension dimension) => dimension switch
    {
        <= Dimension.Depth => DimensionGroup.Content,
        <= Dimension.Variety => DimensionGroup.Delivery,
        _ => DimensionGroup.Presence,
    };
}
