using System.Xml.Linq;
using InterviewTrainer.Core.Reporting.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Shows a chart in the colours of the theme. The drawing becomes elements and text, never markup.</summary>
public sealed partial class Chart
{
    private readonly string _id = $"chart-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public IChart Drawn { get; set; } = default!;

    private RenderFragment Drawing => builder => Add(builder, Drawn.Draw(ChartPalette.Page, width: null, _id));

    private static void Add(RenderTreeBuilder builder, XElement element)
    {
        // What is drawn differs from time to time as a whole, so there is nothing that numbers could tell apart.
        builder.OpenRegion(0);
        builder.OpenElement(0, element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            builder.AddAttribute(1, attribute.Name.LocalName, attribute.Value);
        }

        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XElement child:
                    Add(builder, child);
                    break;
                case XText text:
                    builder.AddContent(2, text.Value);
                    break;
            }
        }

        builder.CloseElement();
        builder.CloseRegion();
    }
}
