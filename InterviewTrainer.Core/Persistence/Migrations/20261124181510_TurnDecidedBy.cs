using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InterviewTrainer.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TurnDecidedBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "Turns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StandsInFor",
                table: "Turns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "StandsInFor",
                table: "Turns");
        }
    }
}
