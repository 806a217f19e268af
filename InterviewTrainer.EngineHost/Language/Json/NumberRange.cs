using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Numbers that a schema allows; a bound that is null is none.</summary>
internal sealed record NumberRange(bool IsInteger, NumberBound? Least, NumberBound? Most)
{
    public bool Contains(JsonElement number)
    {
        if (!number.TryGetDecimal(out var value))
        {
            return number.TryGetDouble(out var wide) && double.IsFinite(wide) && Least is null && Most is null && (!IsInteger || Math.Truncate(wide) == wide);
        }

        return (!IsInteger || decimal.Truncate(value) == value)
            && (Least is null || value > Least.Value || (value == Least.Value && !Least.Excluded))
            && (Most is null || value < Most.Value || (value == Most.Value && !Most.Excluded));
    }
}
